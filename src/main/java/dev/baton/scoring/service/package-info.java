/** The catalogue of services: what the house offers, under all its names. */
package dev.baton.scoring.service;
