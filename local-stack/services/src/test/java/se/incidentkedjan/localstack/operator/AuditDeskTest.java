package se.incidentkedjan.localstack.operator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import se.incidentkedjan.kit.audit.Actor;
import se.incidentkedjan.kit.audit.AuditFact;
import se.incidentkedjan.kit.audit.AuditQuery;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.audit.CheckpointFiles;
import se.incidentkedjan.kit.audit.store.MongoAuditStore;
import se.incidentkedjan.localstack.operator.AuditDesk.Ending;
import se.incidentkedjan.localstack.process.InfrastructureProcess;

/** On the store of the local stack, with no service running. */
class AuditDeskTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:45:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path data;

    private static InfrastructureProcess infrastructure;
    private static MongoClient mongo;

    @TempDir
    private Path elsewhere;

    private final List<String> said = new ArrayList<>();
    private final String intake = aService("intake");
    private final String gateway = aService("gateway");
    private final KeyPair key = newKey();

    @BeforeAll
    static void startTheStore() {
        infrastructure = InfrastructureProcess.start(data);
        mongo = MongoClients.create(infrastructure.mongoUri());
    }

    @AfterAll
    static void stopTheStore() {
        mongo.close();
        infrastructure.close();
    }

    @BeforeEach
    void trustTheServices() throws IOException {
        trust(intake);
        trust(gateway);
    }

    /** Each test has services of its own on the one store. */
    private static String aService(String name) {
        return name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void wholeTrailsAreSaidToBeWhole() {
        record(intake, 3);
        record(gateway, 0);

        assertThat(verify()).isEqualTo(Ending.WHOLE);
        assertThat(said).hasSize(2);
        assertThat(said.getFirst())
                .startsWith(intake)
                .endsWith("hel: 3 poster från 2026-11-20 16.45 till 2026-11-20 16.45");
        assertThat(said.getLast()).startsWith(gateway).endsWith("hel: inga poster");
    }

    @Test
    void whatIsWrongIsNamedUnderTheServiceItIsWrongIn() {
        record(intake, 3);
        record(gateway, 3);
        tamperer(gateway).findAndModify(entry(2), Update.update("actor", "anonymous"), Row.class, "audit");
        tamperer(gateway).findAndRemove(entry(3), Row.class, "audit");

        assertThat(verify()).isEqualTo(Ending.TAMPERED);
        assertThat(said).hasSize(4);
        assertThat(said.get(0)).contains("hel: 3 poster");
        assertThat(said.get(1)).startsWith(gateway).contains("INTE HEL: 2 poster");
        assertThat(said.subList(2, 4))
                .containsExactly("  – Post 2 har ändrats.", "  – Slutet saknas: Post 3 har funnits.");
    }

    @Test
    void theStoreOfTheLocalStackKeepsAllThatTheTrailNeeds() {
        var trail = trail(intake);
        var entry = trail.record(AuditFact.granted(Actor.anonymous(), "glass.broken")
                .about("incident", "0190")
                .because("Ett skäl."));
        for (int i = 0; i < 30; i++) {
            trail.record(AuditFact.refused(Actor.anonymous(), "case.read").with("rows", i));
        }
        trail.stop();

        assertThat(trail.note(entry)).contains("Ett skäl.");
        assertThat(trail.page(AuditQuery.newest(10)).entries().getFirst().sequence())
                .isEqualTo(31);
        assertThat(trail.page(AuditQuery.newest(10).objectId("0190")).entries()).containsExactly(entry);
        assertThat(trail.eraseNote(entry)).isTrue();
        record(gateway, 0);
        assertThat(verify()).isEqualTo(Ending.WHOLE);
        assertThat(said.getFirst()).endsWith("; 1 anteckning är raderad");
    }

    @Test
    void whatHasNoCheckpointYetIsSaid() {
        record(intake, 1);
        trail(intake).record(AuditFact.granted(Actor.anonymous(), "case.read"));
        record(gateway, 0);

        assertThat(verify()).isEqualTo(Ending.WHOLE);
        assertThat(said.getFirst()).endsWith("; 1 post sedan 2026-11-20 16.45 har ingen kontrollpunkt ännu");
    }

    @Test
    void aServiceWithoutKeyCannotBeVerifiedAndTheOthersAre() throws IOException {
        record(intake, 1);
        record(gateway, 1);
        Files.delete(keys().resolve(gateway + ".pem"));

        assertThat(verify()).isEqualTo(Ending.NOT_DONE);
        assertThat(said.getFirst()).contains("hel: 1 post från");
        assertThat(said.getLast())
                .startsWith(gateway)
                .contains("kunde inte prövas")
                .contains(gateway + ".pem saknas");
    }

    @Test
    void aFaultWeighsMoreThanWhatCouldNotBeVerified() throws IOException {
        record(intake, 2);
        Files.delete(keys().resolve(gateway + ".pem"));
        tamperer(intake).dropCollection("audit");

        assertThat(verify()).isEqualTo(Ending.TAMPERED);
    }

    @Test
    void aServiceThatHasChangedItsKeyIsStillBelieved() throws IOException {
        record(intake, 1);
        record(gateway, 0);
        Files.createDirectories(keys().resolve("retired"));
        Files.move(keys().resolve(intake + ".pem"), keys().resolve("retired").resolve(intake + ".2026.pem"));
        write(newKey(), intake);

        assertThat(verify()).isEqualTo(Ending.WHOLE);
    }

    @Test
    void whenNothingRunsThatIsSaid() throws IOException {
        Files.createDirectories(elsewhere.resolve("keys/trusted"));

        assertThat(desk(elsewhere).run(List.of("verify"))).isEqualTo(Ending.NOT_DONE);
        assertThat(said).singleElement().asString().contains("Databasen kör inte", "./incidentkedjan start");
    }

    @Test
    void aStoreThatDoesNotAnswerIsSaid() throws IOException {
        Files.createDirectories(elsewhere.resolve("keys/trusted"));
        write(key, intake, elsewhere.resolve("keys/trusted"));
        Files.writeString(
                elsewhere.resolve("infrastructure.json"),
                "{\"kafkaPort\":1,\"mongoPort\":1,\"smtpPort\":1,\"imapPort\":1,\"inboxPort\":1}");

        assertThat(desk(elsewhere).run(List.of("verify"))).isEqualTo(Ending.NOT_DONE);
        assertThat(said).last().asString().contains("Databasen svarar inte");
    }

    @Test
    void withoutKeysNothingIsVerified() {
        assertThat(desk(elsewhere).run(List.of("verify"))).isEqualTo(Ending.NOT_DONE);
        assertThat(said).singleElement().asString().contains("publika nycklar saknas", "--keys");
    }

    @Test
    void anExportIsVerifiedWithoutAnythingRunning() throws IOException {
        var trail = record(intake, 3);
        var file = elsewhere.resolve("export.jsonl");
        try (var out = Files.newOutputStream(file)) {
            trail.export(out);
        }
        var words = List.of(
                "verify",
                "--export",
                file.toString(),
                "--checkpoints",
                data.resolve("audit-checkpoints").toString(),
                "--keys",
                keys().toString());

        assertThat(desk(elsewhere).run(words)).isEqualTo(Ending.WHOLE);
        assertThat(said).singleElement().asString().startsWith(intake).contains("hel: 3 poster");

        said.clear();
        Files.writeString(file, Files.readString(file).replaceFirst("GRANTED", "REFUSED"), UTF_8);
        assertThat(desk(elsewhere).run(words)).isEqualTo(Ending.TAMPERED);
        assertThat(said).last().isEqualTo("  – Post 1 har ändrats.");
    }

    @Test
    void aFileThatIsNoExportIsSaidToBeNone() throws IOException {
        var file = Files.writeString(elsewhere.resolve("other.txt"), "något annat\n");

        assertThat(desk(data).run(List.of("verify", "--export", file.toString())))
                .isEqualTo(Ending.NOT_DONE);
        assertThat(desk(data).run(List.of("verify", "--export", "finns-inte"))).isEqualTo(Ending.NOT_DONE);
        assertThat(said.getFirst()).contains("ingen exporterad granskningslogg");
        assertThat(said.getLast()).contains("finns inte");
    }

    @Test
    void aMistypedCommandIsAnsweredWithHowItIsWritten() {
        assertThat(desk(data).run(List.of())).isEqualTo(Ending.NOT_DONE);
        assertThat(desk(data).run(List.of("verfy"))).isEqualTo(Ending.NOT_DONE);
        assertThat(desk(data).run(List.of("verify", "--exprt", "x"))).isEqualTo(Ending.NOT_DONE);
        assertThat(said).hasSize(3).allMatch(line -> line.contains("audit verify --export FIL"));
    }

    private record Row(long id) {}

    /** Somebody with access to the store. */
    private static MongoTemplate tamperer(String service) {
        return new MongoTemplate(mongo, service);
    }

    private static Query entry(long sequence) {
        return Query.query(Criteria.where("_id").is(sequence));
    }

    private Ending verify() {
        return desk(data).run(List.of("verify"));
    }

    private AuditDesk desk(Path from) {
        return new AuditDesk(from, List.of(intake, gateway), said::add);
    }

    private AuditTrail record(String service, int entries) {
        var trail = trail(service);
        for (int i = 0; i < entries; i++) {
            trail.record(
                    AuditFact.granted(Actor.service("operator"), "case.read").with("rows", i));
        }
        trail.stop();
        return trail;
    }

    private AuditTrail trail(String service) {
        return AuditTrail.open(
                new MongoAuditStore(mongo.getDatabase(service)),
                service,
                key.getPrivate(),
                CLOCK,
                new CheckpointFiles(data.resolve("audit-checkpoints")));
    }

    private static Path keys() {
        return data.resolve("keys").resolve("trusted");
    }

    private void trust(String service) throws IOException {
        write(key, service);
    }

    private static void write(KeyPair pair, String service) throws IOException {
        write(pair, service, keys());
    }

    private static void write(KeyPair pair, String service, Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve(service + ".pem"),
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(pair.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
