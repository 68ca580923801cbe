package se.incidentkedjan.localstack.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.core.env.Environment;

/** Starts the sign-in server. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignInApplication {

    /**
     * For the container.
     *
     * @throws IllegalStateException when it would listen to others than this machine
     */
    public SignInApplication(Environment environment) throws UnknownHostException {
        var address = environment.getProperty("server.address", "");
        if (address.isBlank() || !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException("Inloggningsservern har exempelpersoner med kända lösenord och får bara"
                    + " lyssna på den egna maskinen: ta bort server.address eller sätt den till 127.0.0.1.");
        }
    }

    /** {@return the sign-in server, ready to run, with its settings in {@code sign-in.yml}} */
    public static SpringApplication application() {
        var application = new SpringApplication(SignInApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "sign-in"));
        return application;
    }
}
