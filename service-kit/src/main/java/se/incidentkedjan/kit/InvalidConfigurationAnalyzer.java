package se.incidentkedjan.kit;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import se.incidentkedjan.kit.config.InvalidConfiguration;

/** Says which settings, keys or files are wrong when a service does not start, in place of a stack trace. */
final class InvalidConfigurationAnalyzer extends AbstractFailureAnalyzer<InvalidConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, InvalidConfiguration cause) {
        return new FailureAnalysis(cause.getMessage(), "Rätta det som står ovan, och starta igen.", cause);
    }
}
