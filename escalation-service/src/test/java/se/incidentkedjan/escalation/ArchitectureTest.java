package se.incidentkedjan.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "se.incidentkedjan.escalation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] ADAPTERS = {"..messaging..", "..store..", "..web.."};
    private static final String[] FEATURES = {"..rules", "..duty", "..organisation", "..casework"};
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "jakarta.."
    };

    @ArchTest
    static final ArchRule FEATURES_ARE_PLAIN_JAVA = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_THEIR_ADAPTERS = noClasses()
            .that()
            .resideInAnyPackage(FEATURES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ADAPTERS);

    @ArchTest
    static final ArchRule FRAMEWORKS_STAY_IN_ADAPTERS_AND_AT_THE_TOP = classes()
            .that()
            .resideOutsideOfPackages(ADAPTERS)
            .and()
            .resideOutsideOfPackage("se.incidentkedjan.escalation")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(FRAMEWORKS);

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CYCLES =
            slices().matching("se.incidentkedjan.escalation.(*)..").should().beFreeOfCycles();
}
