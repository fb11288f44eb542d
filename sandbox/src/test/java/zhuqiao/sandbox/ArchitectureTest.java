package zhuqiao.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhuqiao.sandbox");

    @Test
    void theSandboxMeetsTheServicesOnlyFromOutside() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "zhuqiao.partner..", "zhuqiao.matching..", "zhuqiao.gateway..", "zhuqiao.platform..")
                .check(CLASSES);
    }

    @Test
    void onlyTheLauncherKnowsEveryComponent() {
        noClasses()
                .that()
                .resideOutsideOfPackage("zhuqiao.sandbox.launcher")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhuqiao.sandbox.launcher")
                .check(CLASSES);
    }

    @Test
    void theMarketReachesThePlatformThroughItsDoorAlone() {
        noClasses()
                .that()
                .resideInAnyPackage("zhuqiao.sandbox.market", "zhuqiao.sandbox.partner", "zhuqiao.sandbox.loans")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql", "org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedByFeature() {
        for (JavaPackage room : CLASSES.getPackage("zhuqiao.sandbox").getSubpackagesInTree()) {
            if (!room.getClasses().isEmpty()) {
                assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue();
            }
        }
        classes()
                .should()
                .resideOutsideOfPackages("..impl..", "..util..", "..dto..", "..mapper..", "..common..")
                .check(CLASSES);
    }
}
