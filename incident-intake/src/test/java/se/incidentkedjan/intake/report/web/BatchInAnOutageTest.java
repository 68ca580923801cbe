package se.incidentkedjan.intake.report.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.annotation.DirtiesContext;
import se.incidentkedjan.events.facts.Category;
import se.incidentkedjan.intake.Caller;
import se.incidentkedjan.intake.RunningIntake;
import se.incidentkedjan.intake.report.Report;
import se.incidentkedjan.intake.report.Reports;

/** A store that goes away while a batch is being received. */
@RunningIntake
@Import(BatchInAnOutageTest.FailingStore.class)
@DirtiesContext
class BatchInAnOutageTest {

    /** Answers nothing once it is to keep a report of one kind, which makes the outage begin in the middle. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FailingStore {

        static final AtomicBoolean AWAY = new AtomicBoolean();

        @Bean
        static BeanPostProcessor failing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof Reports ? failing(bean) : bean;
                }
            };
        }

        private static Object failing(Object reports) {
            return Proxy.newProxyInstance(
                    Reports.class.getClassLoader(), new Class<?>[] {Reports.class}, (proxy, method, arguments) -> {
                        if (AWAY.get()
                                && method.getName().equals("keep")
                                && ((Report) arguments[0]).facts().category() == Category.PREMISES) {
                            throw new DataAccessResourceFailureException("the store does not answer");
                        }
                        try {
                            return method.invoke(reports, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private MongoTemplate mongo;

    @Test
    void eachIsToldWhetherItIsSavedAndAllCanBeSentAgainWithoutDoubles() {
        var items = new ArrayList<>(List.of(BatchApiTest.many(60, "outage")));
        items.set(20, BatchApiTest.item("outage-20", "\"facts\": {\"category\": \"PREMISES\"}"));
        var batch = BatchApiTest.batch(items.toArray(String[]::new)).getBytes(UTF_8);
        var caller = new Caller(port);

        FailingStore.AWAY.set(true);
        var answer = caller.post("/api/incidents/batch", batch, "Content-Type", "application/json");
        FailingStore.AWAY.set(false);

        assertThat(answer.status()).isEqualTo(200);
        var results = answer.json().get("results");
        assertThat(results.size()).isEqualTo(60);
        int saved = 0;
        for (var result : results) {
            if (result.get("status").intValue() == 201) {
                saved++;
            } else {
                assertThat(result.get("status").intValue()).isEqualTo(503);
                assertThat(result.at("/problem/errors/0/code").stringValue()).isIn("not-known", "not-tried");
                assertThat(result.at("/problem/detail").stringValue()).contains("samma nyckel");
            }
        }
        assertThat(results.get(20).at("/problem/errors/0/code").stringValue()).isEqualTo("not-known");
        assertThat(answer.json().get("saved").intValue()).isEqualTo(saved);
        assertThat(mongo.count(new Query(), "reports")).isEqualTo(saved);

        var again = caller.post("/api/incidents/batch", batch, "Content-Type", "application/json");

        assertThat(again.json().get("saved").intValue()).isEqualTo(60);
        assertThat(mongo.count(new Query(), "reports")).isEqualTo(60);
    }
}
