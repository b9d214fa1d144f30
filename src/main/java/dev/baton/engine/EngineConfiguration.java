package dev.baton.engine;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Turns on what watches folders and queues. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EngineConfiguration {}
