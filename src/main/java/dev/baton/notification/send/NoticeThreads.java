package dev.baton.notification.send;

import dev.baton.engine.longtask.WorkerThreads;
import java.util.concurrent.Executor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Messages to the staff have threads of their own: a service that hangs holds no mails to leads. */
@Configuration(proxyBeanMethods = false)
class NoticeThreads {

    @Bean
    Executor messageThreads() {
        return WorkerThreads.named("message");
    }
}
