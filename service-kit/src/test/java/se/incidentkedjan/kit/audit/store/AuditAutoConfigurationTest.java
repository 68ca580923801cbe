package se.incidentkedjan.kit.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.MongoTemplate;
import se.incidentkedjan.kit.access.OwnKey;
import se.incidentkedjan.kit.audit.AuditSubjects;
import se.incidentkedjan.kit.audit.AuditTrail;
import se.incidentkedjan.kit.auditor.ChainCheck;

class AuditAutoConfigurationTest {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(AuditAutoConfiguration.class))
            .withBean(Clock.class, Clock::systemUTC);

    @Test
    void aServiceWithAStoreAndAKeyHasATrailThatIsCoveredWhenItStops() {
        try (var fixture = new AuditFixture(folder)) {
            service.withBean(OwnKey.class, () -> new OwnKey(AuditFixture.SERVICE, AuditFixture.KEY.getPrivate()))
                    .withBean(MongoTemplate.class, () -> fixture.template())
                    .withPropertyValues("incidentkedjan.audit.checkpoints=" + folder)
                    .run(context -> {
                        assertThat(context).hasSingleBean(AuditSubjects.class);
                        assertThat(context).hasSingleBean(ChainCheck.class);
                        context.getBean(AuditTrail.class).record(AuditFixture.aRead(1));
                    });

            assertThat(fixture.verify().isWhole()).isTrue();
            assertThat(fixture.verify().entries()).isEqualTo(1);
            assertThat(fixture.verify().uncovered()).isZero();
        }
    }

    @Test
    void aServiceWithoutAKeyHasNone() {
        try (var fixture = new AuditFixture(folder)) {
            service.withBean(MongoTemplate.class, () -> fixture.template())
                    .run(context -> assertThat(context).doesNotHaveBean(AuditTrail.class));
        }
    }
}
