package se.incidentkedjan.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("se.incidentkedjan.reporting");

    @Test
    void featuresKnowNothingOfFrameworksStoresAndTopics() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "se.incidentkedjan.reporting.counting",
                        "se.incidentkedjan.reporting.disclosure",
                        "se.incidentkedjan.reporting.drill",
                        "se.incidentkedjan.reporting.feed",
                        "se.incidentkedjan.reporting.health",
                        "se.incidentkedjan.reporting.publication",
                        "se.incidentkedjan.reporting.opendata",
                        "se.incidentkedjan.reporting.rebuild",
                        "se.incidentkedjan.reporting.report",
                        "se.incidentkedjan.reporting.statistics",
                        "se.incidentkedjan.reporting.suppression")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "jakarta..")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotReachIntoAdapters() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..messaging", "..store", "..web")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "se.incidentkedjan.reporting..messaging",
                        "se.incidentkedjan.reporting..store",
                        "se.incidentkedjan.reporting..web")
                .check(SERVICE);
    }

    @Test
    void featuresDoNotGoInCircles() {
        slices().matching("se.incidentkedjan.reporting.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }
}
