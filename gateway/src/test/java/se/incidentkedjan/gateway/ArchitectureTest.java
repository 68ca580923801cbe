package se.incidentkedjan.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static JavaClasses gateway;

    @BeforeAll
    static void read() {
        gateway = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("se.incidentkedjan.gateway");
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethod(Instant.class, "now").check(gateway);
        noClasses()
                .that()
                .doNotHaveSimpleName("GatewayApplication")
                .and()
                // Sessions and tokens live by real time, also while a demonstration moves the clock.
                .doNotHaveSimpleName("SignInSecurity")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(gateway);
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(gateway);
    }

    @Test
    void theGatewayKeepsNoData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "org.springframework.kafka..")
                .check(gateway);
    }

    @Test
    void theDescriptionKnowsNoRoutes() {
        noClasses()
                .that()
                .resideInAPackage("..openapi..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..routing..", "..door..")
                .check(gateway);
    }
}
