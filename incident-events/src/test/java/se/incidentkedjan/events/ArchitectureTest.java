package se.incidentkedjan.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses contract = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.incidentkedjan.events");

    @Test
    void whatIsSaidKnowsNoSwedishWords() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.incidentkedjan.events.swedish")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("se.incidentkedjan.events.swedish")
                .check(contract);
    }

    @Test
    void theContractKnowsNoFramework() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "se.incidentkedjan.events..",
                        "java..",
                        "com.fasterxml.jackson.annotation..",
                        "tools.jackson..",
                        "org.jspecify.annotations..")
                .check(contract);
    }
}
