package se.incidentkedjan.kit.access;

import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.incidentkedjan.kit.KitSettings;

/** Decides about everything that is asked of a service. */
@AutoConfiguration(afterName = "se.incidentkedjan.kit.ClockAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({AccessSettings.class, OpenDataSettings.class, SignInSettings.class})
class AccessAutoConfiguration {

    /** Tokens live by the clock of those who issue them, also while a demonstration runs through a year. */
    private static final Clock REAL = Clock.systemUTC();

    @Bean
    OwnKey ownKey(AccessSettings settings, @Value("${spring.application.name}") String account) {
        return new OwnKey(account, KeyFiles.privateKey(settings.ownKey(), settings.ownerOnly()));
    }

    @Bean
    TrustedKeys trustedKeys(AccessSettings settings) {
        return new TrustedKeys(KeyFiles.publicKeys(settings.trustedKeys()));
    }

    /** The public keys of the accounts, by name. */
    record TrustedKeys(Map<String, ECPublicKey> byAccount) {}

    @Bean
    ServiceTokens serviceTokens(OwnKey key) {
        return new ServiceTokens(key, REAL);
    }

    @Bean
    SignInServer signInServer(SignInSettings settings) {
        return new SignInServer(settings, REAL);
    }

    @Bean
    ServiceConnections serviceConnections(AccessSettings settings, ObjectProvider<SslBundles> bundles) {
        var name = settings.sslBundle();
        return new ServiceConnections(
                name == null ? null : bundles.getObject().getBundle(name).createSslContext());
    }

    @Bean
    ServiceCalls serviceCalls(ServiceTokens tokens, ServiceConnections connections) {
        return new ServiceCalls(tokens, connections);
    }

    @Bean
    RoleBook roleBook(KitSettings settings) {
        return RoleBook.read(settings.configDir());
    }

    @Bean
    Matrix accessMatrix(RoleBook book, OpenDataSettings openData) {
        var matrix = Matrix.ofThisVersion();
        matrix = openData.open() ? matrix : matrix.withoutOpenData();
        return book.isFormOpen() ? matrix : matrix.withoutOpenForm();
    }

    @Bean
    Readers readers(RoleBook book, SignInServer signIn, OwnKey key, TrustedKeys trusted) {
        return new Readers(
                book,
                TokenReaders.forPeople(signIn, REAL),
                TokenReaders.forServices(key.account(), trusted.byAccount(), REAL));
    }

    @Bean
    CaseGrants caseGrants(ServiceTokens tokens, OwnKey key, TrustedKeys trusted) {
        return new CaseGrants(tokens, TokenReaders.forServices(key.account(), trusted.byAccount(), REAL));
    }

    @Bean
    Decisions accessDecisions(Matrix matrix, ObjectProvider<RequestMappingHandlerMapping> mappings) {
        return new Decisions(matrix, mappings.orderedStream().toList());
    }

    @Bean
    EndpointsController endpointsController(Decisions decisions) {
        return new EndpointsController(decisions);
    }

    /** The mappings are made with the interceptors in them, so the decisions are asked for when they are needed. */
    @Bean
    WebMvcConfigurer accessToHandlers(
            Matrix matrix, ObjectProvider<Decisions> decisions, Witness witness, ObjectProvider<Door> door) {
        return new WebMvcConfigurer() {
            private final AccessInterceptor interceptor =
                    new AccessInterceptor(matrix, decisions::getObject, witness, door.getIfAvailable() != null);

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(interceptor);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(interceptor);
            }
        };
    }
}
