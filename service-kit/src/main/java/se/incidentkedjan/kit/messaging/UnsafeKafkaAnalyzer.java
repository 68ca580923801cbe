package se.incidentkedjan.kit.messaging;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the service did not start, in place of a stack trace. */
final class UnsafeKafkaAnalyzer extends AbstractFailureAnalyzer<UnsafeKafka> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnsafeKafka cause) {
        return new FailureAnalysis(cause.what(), cause.action(), cause);
    }
}
