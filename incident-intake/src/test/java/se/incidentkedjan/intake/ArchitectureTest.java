package se.incidentkedjan.intake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.incidentkedjan.intake");

    @Test
    void featuresKnowNothingOfFrameworksStoresAndTopics() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "..intake.report",
                        "..intake.organisation",
                        "..intake.subject",
                        "..intake.drill",
                        "..intake.form",
                        "..intake.mailbox",
                        "..intake.masking",
                        "..intake.register",
                        "..intake.attachment",
                        "..intake.followup",
                        "..intake.attachment.metadata")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache..",
                        "com.mongodb..",
                        "org.bson..",
                        "io.micrometer..",
                        "jakarta..",
                        "se.incidentkedjan.webkit..",
                        "se.incidentkedjan.kit.ledger..",
                        "com.drew..",
                        "..intake.attachment.content..",
                        "..intake.attachment.scan..",
                        "..intake.attachment.store..",
                        "..intake.attachment.web..",
                        "..intake.mailbox.store..",
                        "..intake.mailbox.web..",
                        "org.dhatim..",
                        "de.siegmar..",
                        "..intake.register.sheet..",
                        "..intake.register.store..",
                        "..intake.register.web..",
                        "..intake.form.web..",
                        "..intake.report.web..",
                        "..intake.report.store..",
                        "..intake.report.messaging..")
                .check(CLASSES);
    }

    @Test
    void onlyTheStoreKnowsMongoAndThePagesKnowNoCollections() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.bson..", "org.springframework.data..", "com.mongodb.client..")
                .check(CLASSES);
    }

    @Test
    void theWaysInDoNotReachIntoTheStore() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..store..", "..messaging..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("se.incidentkedjan.intake.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nobodyAsksTheSystemForTheTime() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CLASSES);
    }
}
