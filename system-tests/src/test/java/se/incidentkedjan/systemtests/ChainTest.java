package se.incidentkedjan.systemtests;

import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.SharedChain;

/** On the broker and the store of the local stack. */
@ExtendWith(SharedChain.class)
class ChainTest extends ChainContract {

    ChainTest(Chain chain) {
        super(chain);
    }
}
