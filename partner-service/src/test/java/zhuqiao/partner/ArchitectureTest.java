package zhuqiao.partner;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
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
            .importPackages("zhuqiao.partner");

    @Test
    void theServiceKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zhuqiao.matching..", "zhuqiao.gateway..", "zhuqiao.sandbox..")
                .check(CLASSES);
    }

    @Test
    void featuresDependOnEachOtherOneWay() {
        slices().matching("zhuqiao.partner.(*)..").should().beFreeOfCycles().check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage("zhuqiao.partner.webhook", "zhuqiao.partner.counterparty")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("zhuqiao.partner.agreement")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedByFeature() {
        JavaPackage root = CLASSES.getPackage("zhuqiao.partner");
        for (JavaPackage room : root.getSubpackagesInTree()) {
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
