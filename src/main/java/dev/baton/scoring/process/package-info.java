/** What the processes of scoring do in their steps. */
package dev.baton.scoring.process;
