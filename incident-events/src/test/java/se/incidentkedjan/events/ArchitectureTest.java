package se.incidentkedjan.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theContractKnowsNoFramework() {
        var contract = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("se.incidentkedjan.events");

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
