/** A campaign's tokens, by which its forms send leads. */
package dev.baton.campaign.token;
