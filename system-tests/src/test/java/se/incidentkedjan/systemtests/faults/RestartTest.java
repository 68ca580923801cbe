package se.incidentkedjan.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import se.incidentkedjan.systemtests.chain.BreakableChain;
import se.incidentkedjan.systemtests.chain.Chain;
import se.incidentkedjan.systemtests.chain.Reports;

@ExtendWith(BreakableChain.class)
class RestartTest {

    private final Chain chain;
    private final Books books;

    RestartTest(Chain chain) {
        this.chain = chain;
        this.books = new Books(chain);
    }

    @Test
    void everythingIsThereAfterARestartAndNoMailIsSentAgain() {
        var incidents = List.of(
                chain.office().report(Reports.aMisdirectedLetter()),
                chain.office().report(Reports.anOutageOfACriticalSystem()));
        books.awaitQuiet(incidents);
        var cases = chain.office().cases();
        var deliveries = incidents.stream().map(chain.office()::deliveries).toList();
        var figures = books.figures();
        var mails = chain.postBox().countedByDelivery();

        chain.stopServices();
        chain.infrastructure().stop();
        chain.infrastructure().restart();
        chain.startServices();

        // What is reported now has gone all the way, so what was left over from before would have too.
        var another = chain.office().report(Reports.nearlyNothing());
        books.awaitQuiet(List.of(another));
        assertThat(chain.office().cases()).hasSize(cases.size() + 1).containsAll(cases);
        assertThat(incidents.stream().map(chain.office()::deliveries).toList()).isEqualTo(deliveries);
        assertThat(books.reported())
                .isEqualTo(figures.get("totals").path("reported").asLong() + 1);
        var mailsAfter = new HashMap<>(chain.postBox().countedByDelivery());
        chain.office()
                .deliveries(another)
                .forEach(delivery -> mailsAfter.remove(delivery.path("id").asString()));
        assertThat(mailsAfter).isEqualTo(mails);
    }
}
