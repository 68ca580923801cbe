package se.incidentkedjan.webkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static JavaClasses webkit;

    @BeforeAll
    static void read() {
        webkit = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("se.incidentkedjan.webkit");
    }

    @Test
    void ofTheOtherModulesTheFrameKnowsOnlyHowTimesAreWritten() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("se.incidentkedjan..")
                        .and(resideOutsideOfPackages("se.incidentkedjan.webkit..", "se.incidentkedjan.events.swedish")))
                .check(webkit);
    }

    @Test
    void whatPagesAreBuiltFromIsPlainJava() {
        classes()
                .that()
                .areRecords()
                .and()
                .haveSimpleNameNotEndingWith("Settings")
                .and()
                .areTopLevelClasses()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "se.incidentkedjan.webkit", "se.incidentkedjan.events.swedish", "org.jspecify..")
                .check(webkit);
    }

    @Test
    void timeIsGivenAndNeverAsked() {
        noClasses().should().callMethod(Instant.class, "now").check(webkit);
    }
}
