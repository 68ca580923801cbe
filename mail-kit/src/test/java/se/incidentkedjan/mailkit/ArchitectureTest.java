package se.incidentkedjan.mailkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static JavaClasses kit;

    @BeforeAll
    static void read() {
        kit = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("se.incidentkedjan.mailkit");
    }

    @Test
    void theKitKnowsNoOtherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("se.incidentkedjan..")
                        .and(resideOutsideOfPackage("se.incidentkedjan.mailkit..")))
                .check(kit);
    }

    @Test
    void theKitIsPlainJava() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "io.micrometer..")
                .check(kit);
    }

    @Test
    void theMailboxAndTheReadingDoNotKnowEachOther() {
        slices().matching("se.incidentkedjan.mailkit.(*)..")
                .should()
                .notDependOnEachOther()
                .check(kit);
    }

    @Test
    void takingAMailApartReachesForNothingOutsideIt() {
        noClasses()
                .that()
                .resideInAPackage("se.incidentkedjan.mailkit.reading..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.util.zip..", "org.slf4j..")
                .check(kit);
    }

    @Test
    void nobodyAsksTheSystemForTheTimeOrSleeps() {
        noClasses().should().callMethod(Instant.class, "now").check(kit);
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(kit);
    }
}
