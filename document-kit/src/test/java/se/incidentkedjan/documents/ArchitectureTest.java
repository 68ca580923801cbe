package se.incidentkedjan.documents;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import java.util.Calendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static JavaClasses kit;

    @BeforeAll
    static void read() {
        kit = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("se.incidentkedjan.documents");
    }

    @Test
    void ofTheOtherModulesDocumentsKnowOnlyHowTimesAndCellsAreWritten() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("se.incidentkedjan..")
                        .and(resideOutsideOfPackages(
                                "se.incidentkedjan.documents..",
                                "se.incidentkedjan.events.swedish",
                                "se.incidentkedjan.events.sheet")))
                .check(kit);
    }

    @Test
    void whatADocumentSaysIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("se.incidentkedjan.documents")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "se.incidentkedjan.documents", "org.jspecify..")
                .check(kit);
    }

    @Test
    void noFormKnowsAnotherAndPdfPaintsWhatIsDrawn() {
        slices().matching("se.incidentkedjan.documents.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage("se.incidentkedjan.documents.pdf"),
                        resideInAPackage("se.incidentkedjan.documents.chart"))
                .check(kit);
    }

    @Test
    void aDrawingIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("se.incidentkedjan.documents.chart")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "se.incidentkedjan.documents", "se.incidentkedjan.documents.chart", "org.jspecify..")
                .check(kit);
    }

    @Test
    void timeIsGivenAndNeverAsked() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Calendar.class, "getInstance")
                .check(kit);
    }
}
