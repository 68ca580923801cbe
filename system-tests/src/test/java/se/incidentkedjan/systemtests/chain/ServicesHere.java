package se.incidentkedjan.systemtests.chain;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.localstack.ServicesMain;
import se.incidentkedjan.localstack.services.ServiceGroup;
import se.incidentkedjan.localstack.services.ServicesSettings;

/** The services in the process of the tests. */
final class ServicesHere implements Chain.Services {

    private final ServicesSettings settings;
    private @Nullable ServiceGroup group;

    ServicesHere(Path data, Path configuration, Map<String, Integer> ports) {
        this.settings = new ServicesSettings(data, configuration, false, ports);
    }

    @Override
    public void start() {
        group = ServiceGroup.start(ServicesMain.MEMBERS, settings, Clock.systemUTC());
    }

    @Override
    public boolean run() {
        return group != null;
    }

    @Override
    public void kill() {
        throw new UnsupportedOperationException("services that share the tests' process cannot be killed");
    }

    @Override
    public void stop() {
        throw new UnsupportedOperationException("services that share the tests' process go on until its end");
    }

    @Override
    public void close() {
        if (group != null) {
            group.close();
        }
    }
}
