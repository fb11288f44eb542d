package zhuqiao.bench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("zhuqiao.bench");

    @Test
    void onlyThePeersPackageKnowsTheRuleEngine() {
        noClasses()
                .that()
                .resideOutsideOfPackage("zhuqiao.bench.drools..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(MAIN);
    }

    @Test
    void everyPackageIsNullMarked() {
        // Given
        var packages = MAIN.stream()
                .map(each -> each.getPackage())
                .filter(each -> !each.getName().contains("jmh_generated"))
                .distinct()
                .toList();

        // Then
        assertThat(packages).isNotEmpty().allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void packagesAreNamedAfterWhatTheyDo() {
        noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..util..", "..dto..", "..mapper..", "..common..")
                .check(MAIN);
    }
}
