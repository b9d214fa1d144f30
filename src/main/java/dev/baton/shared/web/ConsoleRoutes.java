package dev.baton.shared.web;

import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The console's addresses: each opens the one page, which shows what belongs there. */
@Configuration(proxyBeanMethods = false)
class ConsoleRoutes implements WebMvcConfigurer {

    private static final String PAGE = "forward:/index.html";
    private static final String[] ROUTES = {
        "/",
        "/login",
        "/queue",
        "/services",
        "/webhooks",
        "/webhooks/{id}",
        "/leads",
        "/leads/{id}",
        "/leads/{id}/merge/{other}",
        "/imports",
        "/imports/new",
        "/imports/{id}",
        "/campaigns",
        "/campaigns/{id}",
        "/campaigns/{id}/edit",
        "/tasks",
        "/outbox",
        "/outbox/{id}",
        "/bulk-jobs/{id}",
        "/privacy/{id}",
        "/{unknown:[a-z-]+}"
    };

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        for (String route : ROUTES) {
            registry.addViewController(route).setViewName(PAGE);
        }
    }

    /** What stands below {@code assets} carries a fingerprint in its name. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(365, TimeUnit.DAYS).immutable());
        registry.addResourceHandler("/index.html", "/baton.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
    }
}
