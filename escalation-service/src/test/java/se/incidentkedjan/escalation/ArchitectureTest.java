package se.incidentkedjan.escalation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Run by JUnit itself: ArchUnit's own engine finds no tests beside JUnit 6, and says nothing about it. */
class ArchitectureTest {

    private static final String HOME = "se.incidentkedjan.escalation";
    private static final String[] ADAPTERS = {"..messaging..", "..store..", "..web.."};
    private static final String[] FEATURES = {
        "..duty",
        "..organisation",
        "..casework",
        "..retention",
        "..disclosure",
        "..privacy",
        "..ruledesk",
        "..worklist",
        "..breachregister",
        "..knowledge",
        "..drafts",
        "..decisionsheet",
        "..storm",
        "..similar"
    };
    private static final String[] FRAMEWORKS = {
        "org.springframework..", "org.apache.kafka..", "com.mongodb..", "org.bson..", "jakarta.."
    };

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOME);

    @Test
    void theFeaturesAreAmongWhatIsChecked() {
        assertThat(CODE.stream().map(one -> one.getPackageName()).distinct())
                .contains(
                        HOME + ".duty",
                        HOME + ".organisation",
                        HOME + ".casework",
                        HOME + ".disclosure",
                        HOME + ".worklist",
                        HOME + ".storm",
                        HOME + ".similar");
    }

    @Test
    void featuresArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(CODE);
    }

    @Test
    void featuresDoNotKnowTheirAdapters() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ADAPTERS)
                .check(CODE);
    }

    @Test
    void frameworksStayInAdaptersAndAtTheTop() {
        classes()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .and()
                .resideOutsideOfPackage(HOME)
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages(FRAMEWORKS)
                .check(CODE);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(HOME + ".(*)..").should().beFreeOfCycles().check(CODE);
    }
}
