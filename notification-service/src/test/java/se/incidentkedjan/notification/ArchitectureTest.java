package se.incidentkedjan.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String ROOT = "se.incidentkedjan.notification.";
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.incidentkedjan.notification");

    @Test
    void featuresArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + "acknowledgement",
                        ROOT + "channel",
                        ROOT + "chain",
                        ROOT + "contact",
                        ROOT + "coverage",
                        ROOT + "digest",
                        ROOT + "dispatch",
                        ROOT + "letter",
                        ROOT + "people",
                        ROOT + "postbox",
                        ROOT + "proof",
                        ROOT + "rhythm",
                        ROOT + "roster",
                        ROOT + "sending",
                        ROOT + "subscription",
                        ROOT + "upkeep")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "io.micrometer..")
                .check(SERVICE);
    }

    @Test
    void featuresHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void whatIsSentKnowsNothingOfHowItIsSentOrWorded() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "dispatch..", ROOT + "letter..", ROOT + "people..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "sending..")
                .check(SERVICE);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "dispatch..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + "letter..", ROOT + "people..")
                .check(SERVICE);
    }

    @Test
    void nobodyAsksTheSystemForTheTimeOrSleeps() {
        noClasses().should().callMethod(Instant.class, "now").check(SERVICE);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(SERVICE);
    }
}
