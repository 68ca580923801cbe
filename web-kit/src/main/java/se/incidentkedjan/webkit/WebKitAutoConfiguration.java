package se.incidentkedjan.webkit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives every service that has pages the frame, its files and the error pages. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebKitSettings.class)
public final class WebKitAutoConfiguration {

    /** For the container. */
    public WebKitAutoConfiguration() {}

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
