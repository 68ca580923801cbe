package se.incidentkedjan.notification.subscription.store;

import com.mongodb.client.model.Filters;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.incidentkedjan.kit.auditor.ChainCheck;
import se.incidentkedjan.kit.ledger.Ledger;
import se.incidentkedjan.kit.ledger.Ledgers;
import se.incidentkedjan.notification.subscription.Backlog;
import se.incidentkedjan.notification.subscription.Bulletin;
import se.incidentkedjan.notification.subscription.SubscribersInForce;

/** Where it is kept what systems are told. */
@Configuration(proxyBeanMethods = false)
class BulletinStore {

    @Bean
    Ledger<Bulletin> bulletins(Ledgers ledgers) {
        return ledgers.open("bulletins", Bulletin.class, Bulletin::wakeAt, List.of(), BulletinExcerpt.excerpt());
    }

    @Bean
    Backlog backlog(Ledger<Bulletin> bulletins) {
        var excerpts = bulletins.excerpts(BulletinExcerpt.excerpt());
        return system ->
                excerpts.count(Filters.eq(BulletinExcerpt.WAITING + "." + BulletinExcerpt.SYSTEM, system.value()));
    }

    @Bean
    ChainCheck untoldSystems(Ledger<Bulletin> bulletins, SubscribersInForce subscribers, Clock clock) {
        return new UntoldCheck(bulletins.excerpts(BulletinExcerpt.excerpt()), subscribers, clock);
    }
}
