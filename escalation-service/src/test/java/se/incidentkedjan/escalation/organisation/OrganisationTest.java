package se.incidentkedjan.escalation.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import se.incidentkedjan.escalation.Config;
import se.incidentkedjan.events.RoleCode;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.events.facts.Klassa;
import se.incidentkedjan.events.facts.Sector;
import se.incidentkedjan.events.facts.YesNo;
import se.incidentkedjan.kit.config.ConfigFile;
import se.incidentkedjan.kit.config.InvalidConfiguration;

class OrganisationTest {

    private final Organisation organisation = Config.shipped().organisation();

    @Test
    void whatTheRegisterKnowsOfASystemIsFilledIn() {
        var complete = organisation.complete(Config.facts("{\"system\": \"journalsystem-hemsjukvard\"}"));

        assertThat(complete.unit()).isEqualTo(UnitCode.of("socialforvaltningen"));
        assertThat(complete.klassa()).isEqualTo(new Klassa(3, 3, 3, 3));
        assertThat(complete.operations().criticalSystem()).isEqualTo(YesNo.YES);
        assertThat(complete.operations().sectors())
                .containsExactly(Sector.MUNICIPAL_ADMINISTRATION, Sector.HEALTH_CARE);
    }

    @Test
    void whatHasBeenToldIsNeverChanged() {
        var told = Config.facts("""
                {"unit": "va-avdelningen", "system": "journalsystem-hemsjukvard", "klassa": {"confidentiality": 1},
                 "operations": {"sectors": ["OTHER"], "criticalSystem": "NO"}}""");

        assertThat(organisation.complete(told)).isEqualTo(told);
    }

    @Test
    void anIncidentOfNoKnownUnitBelongsToTheDefaultOne() {
        assertThat(organisation.responsibleUnit(Config.facts("{}")).code())
                .isEqualTo(UnitCode.of("kommunledningskontoret"));
        assertThat(organisation
                        .responsibleUnit(Config.facts("{\"unit\": \"finns-inte\"}"))
                        .board())
                .isEqualTo(UnitCode.of("kommunstyrelsen"));
    }

    @Test
    void aRoleIsCalledWhatTheMunicipalityCallsItAndOneThatIsGoneByItsCode() {
        assertThat(organisation.roleName(RoleCode.of("OFFICIAL_ON_CALL"))).isEqualTo("Tjänsteman i beredskap");
        assertThat(organisation.roleName(RoleCode.of("GONE"))).isEqualTo("GONE");
    }

    @Test
    void theBoardBelongsToTheUnitAndTheDpoToAll() {
        var facts = Config.facts("{\"unit\": \"socialforvaltningen\"}");

        assertThat(organisation.unitFor(RoleCode.of("RESPONSIBLE_BOARD"), facts))
                .isEqualTo(UnitCode.of("socialforvaltningen"));
        assertThat(organisation.unitFor(RoleCode.of("DPO"), facts)).isNull();
        assertThat(organisation.boardName(organisation.responsibleUnit(facts).board()))
                .contains("Socialnämnden");
    }

    @Test
    void aUnitOfABoardThatDoesNotExistIsRefusedWithAHint() throws IOException {
        var shipped = Files.readString(Config.folder().resolve("organisation.yml"));

        var refused = catchThrowableOfType(
                InvalidConfiguration.class,
                () -> ConfigFile.parse(
                        "organisation.yml",
                        shipped.replace("board: socialnamnden", "board: socialnamden"),
                        OrganisationFile::read));

        assertThat(refused.getMessage()).contains("Menade du «socialnamnden»?");
    }
}
