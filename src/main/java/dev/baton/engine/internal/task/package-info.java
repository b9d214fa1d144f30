/** Who sees and completes which task. */
package dev.baton.engine.internal.task;
