package se.incidentkedjan.systemtests.containers;

import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.ChainContract;
import se.incidentkedjan.systemtests.chain.Chain;

/** On a real Kafka and a real MongoDB replica set, where Docker and the images are; otherwise it says that it is not run. */
@ExtendWith(ChainOnContainers.class)
class ContainersTest extends ChainContract {

    ContainersTest(Chain chain) {
        super(chain);
    }
}
