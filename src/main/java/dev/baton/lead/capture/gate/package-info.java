/** Who may bring leads, from which pages, how fast and how often: nothing is read before it passes here. */
package dev.baton.lead.capture.gate;
