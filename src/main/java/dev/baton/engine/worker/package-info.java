/** How Baton's workers reach the engine. */
package dev.baton.engine.worker;
