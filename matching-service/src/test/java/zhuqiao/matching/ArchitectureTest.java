package zhuqiao.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.reactive.panache.Panache;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhuqiao.matching");

    @Test
    void theServiceKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("zhuqiao.partner..", "zhuqiao.gateway..", "zhuqiao.sandbox..")
                .check(CLASSES);
    }

    @Test
    void whatALenderSendsKnowsNothingOfWhatBecomesOfIt() {
        noClasses()
                .that()
                .resideInAPackage("zhuqiao.matching.request")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "zhuqiao.matching.application", "zhuqiao.matching.referral", "zhuqiao.matching.intake")
                .check(CLASSES);
    }

    @Test
    void intakeUsesTheSqlClientAndNeverAHibernateSession() {
        noClasses()
                .that()
                .resideInAPackage("zhuqiao.matching.intake")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Panache.class)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndNamedByFeature() {
        JavaPackage root = CLASSES.getPackage("zhuqiao.matching");
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
