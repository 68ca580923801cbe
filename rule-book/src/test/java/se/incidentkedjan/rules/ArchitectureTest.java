package se.incidentkedjan.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses RULES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.incidentkedjan.rules");

    @Test
    void rulesArePlainJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "jakarta..")
                .check(RULES);
    }

    @Test
    void ofTheOtherModulesRulesKnowOnlyFactsAndHowFilesAreRead() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("se.incidentkedjan..")
                        .and(resideOutsideOfPackages(
                                "se.incidentkedjan.rules",
                                "se.incidentkedjan.events..",
                                "se.incidentkedjan.kit.config")))
                .check(RULES);
    }
}
