package se.incidentkedjan.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import se.incidentkedjan.events.EventJson;

/** The schemas help whoever edits the files in an editor; they must neither refuse what ships nor let anything pass. */
class ConfigSchemasTest {

    private static final SchemaRegistry DRAFT_2020_12 =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Every file of {@code config/}. */
    static List<String> names() throws IOException {
        try (var files = Files.list(Config.folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".yml"))
                    .map(file -> file.replace(".yml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void aSchemaIsItselfASchema(String name) throws IOException {
        var metaSchema = DRAFT_2020_12.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(schemaText(name), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatShipsFollowsItsSchemaAndPointsEditorsToIt(String name) throws IOException {
        assertThat(faults(name, shipped(name))).isEmpty();
        assertThat(shipped(name)).startsWith("# yaml-language-server: $schema=schema/%s.schema.json".formatted(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "organisation | valid-from:      | valid-form:           | ''",
                "organisation | code: \"9999\"   | code: 9999            | /municipality/code",
                "organisation | scope: UNIT      | scope: ENHET          | /roles/",
                "organisation | kind: NAMND      | kind: NÄMND           | /boards/",
                "organisation | sector-critical: | sector-criticl:       | /systems/",
                "rules        | severity: SEVERE | severity: ALLVARLIG   | /then/severity",
                "rules        | urgency: SOON    | urgency: SNART        | /then/escalations/",
                "rules        | legal-reference: | lagrum:               | /rules/",
                "duties       | limit: 72 h      | limit: 72 timmar      | /limit",
                "duties       | starts: AWARE    | starts: VETSKAP AWARE | /starts",
                "duties       | title:           | titel:                | /duties/",
                "duties       | kind: ROUTINE    | kind: RUTIN           | /kind",
                "duties       | certainty: check | certainty: kolla      | /certainty",
                "duties       | when: ordinarie  | när: ordinarie        | /duties/",
                "retention    | type: case       | type: arende          | /documents/1/type",
                "retention    | preserve: true   | preserve: false       | /documents/",
                "retention    | preserve: true   | keep: 2 years         | /documents/",
                "secrecy      | code: OSL_15_2   | code: osl-15-2        | /grounds/2/code",
                "secrecy      | reference: 6     | lagrum: 6             | /refusal",
                "secrecy      | kinds: [CRIMINAL]| kinds: [brott]        | /grounds/11/kinds",
                "secrecy      | fields: [words]  | fields: [Words]       | /fields",
                "secrecy      | test:            | prövas:               | /grounds/",
                "organisation | 212000-9999       | 2120009999            | /municipality/organisation-number",
                "organisation | email: dpo@      | epost: dpo@           | /people/0",
                "chains       | who: ROLE        | vem: ROLE             | /levels/0",
                "chains       | wait: 10 %       | wait: 10 procent      | /levels/0/wait",
                "chains       | [SMS, E_MAIL]    | [SMS, FAX]            | /channels/1",
                "chains       | urgencies: [SOON]| urgencies: [SNART]    | /for/urgencies/0",
                "roster       | to: 24:00        | to: 25:00             | /periods/0/to",
                "roster       | [MON, TUE        | [MÅN, TIS             | /days/0",
                "roster       | usual-hours:     | vanliga-tider:        | ''",
                "roster       | hours: [dygnet-  | tider: [dygnet-       | /people/0",
                "drafts       | source: NAME      | source: NAMN          | /forms/0/fields/0/source",
                "drafts       | certainty: SEEN   | certainty: SÄKER      | /forms/0/fields/",
                "drafts       | stage: STATUS     | stage: LÄGE           | /forms/",
                "drafts       | label:            | etikett:              | /forms/",
                "storm        | window: 30 min   | window: en halvtimme  | /window",
                "storm        | group-from: 3    | group-from: 1         | /group-from",
                "storm        | - SNOOPING       | - SNOKANDE            | /never/3",
                "subscribers  | subscribers: []  | subscriber: [{client: a}] | ''",
                "subscribers  | subscribers: []  | subscribers: [{client: a, url: 'http://a.example', secret: a}] | /subscribers/0/url",
                "drill        | weekday: WED     | weekday: ONS          | /weekday",
                "drill        | time: 09:30      | time: 25:30           | /time",
                "drill        | roles:           | roller:               | ''",
                "drill        | within: 1 h      | within: snart         | /acknowledge-within",
                "form         | code: MISDIRECTED| code: FELSKICK        | /happenings/0/code",
                "form         | common: true     | common: ja            | /happenings/",
                "form         | questions: 3     | questions: 9          | /most-questions",
                "form         | sv: Skickat till | se: Skickat till      | /happenings/0/label",
                "form         | codes: [HEALTH]  | codes: [hälsa]        | /questions/",
                "access       | form: OPEN       | form: ÖPPEN           | /form",
                "access       | role: CISO       | role: CSO             | /grants/",
                "access       | role: DPO        | role: HANDLER         | /grants/0",
                "access       | role: HANDLER    | role: AUDITOR         | /grants/6",
                "access       | boards:          | board:                | /grants/",
                "access       | roles: [         | rolls: [              | /claims"
            })
    void aMistakeIsRefusedWhereItStands(String name, String right, String wrong, String place) throws IOException {
        var text = shipped(name);
        assertThat(text).contains(right);

        assertThat(faults(name, text.replace(right, wrong)))
                .isNotEmpty()
                .anySatisfy(fault ->
                        assertThat(fault.getInstanceLocation().toString()).contains(place));
    }

    /** Reads by YAML 1.2, as editors do: dates are texts, and what an alias stands for is put in. */
    private static List<Error> faults(String name, String yaml) throws IOException {
        var read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return schema(name).validate(EventJson.mapper().valueToTree(read));
    }

    private static Schema schema(String name) throws IOException {
        return DRAFT_2020_12.getSchema(schemaText(name), InputFormat.JSON);
    }

    private static String schemaText(String name) throws IOException {
        return Files.readString(Config.folder().resolve("schema").resolve(name + ".schema.json"));
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Config.folder().resolve(name + ".yml"));
    }
}
