/** The process that works a bulk job off, batch by batch. */
package dev.baton.bulk.run;
