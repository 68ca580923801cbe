package se.incidentkedjan.intake.report.store;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Notes what is told of each observation: what becomes tags of metrics and attributes of traces. */
@TestConfiguration(proxyBeanMethods = false)
class Observations {

    static final Queue<String> NOTED = new ConcurrentLinkedQueue<>();

    @Bean
    ObservationHandler<Observation.Context> notingHandler() {
        return new ObservationHandler<>() {
            @Override
            public void onStop(Observation.Context context) {
                NOTED.add(context.getName() + " " + context.getContextualName() + " " + context.getAllKeyValues() + " "
                        + context.getError());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        };
    }
}
