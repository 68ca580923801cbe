package se.incidentkedjan.webkit;

import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Gives every service that has pages the frame, its files and the error pages. */
@AutoConfiguration(before = {ErrorMvcAutoConfiguration.class, WebMvcAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebKitSettings.class)
public final class WebKitAutoConfiguration {

    /** For the container. */
    public WebKitAutoConfiguration() {}

    /** The pages are in one language, whatever the browser prefers. */
    @Bean(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    @ConditionalOnMissingBean(name = DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
    LocaleResolver swedish() {
        return new FixedLocaleResolver(Locale.of("sv", "SE"));
    }

    @Bean
    Assets webkitAssets() {
        return new Assets();
    }

    @Bean
    AssetController webkitAssetController(Assets assets) {
        return new AssetController(assets);
    }

    @Bean
    WebKit webkit(Assets assets, WebKitSettings settings) {
        return new WebKit(assets, settings);
    }

    @Bean
    WebKitDialect webkitDialect(WebKit webkit) {
        return new WebKitDialect(webkit);
    }

    @Bean
    ErrorPages webkitErrorPages() {
        return new ErrorPages();
    }

    @Bean
    PageForFailure webkitPageForFailure(ErrorPages pages) {
        return new PageForFailure(pages);
    }
}
