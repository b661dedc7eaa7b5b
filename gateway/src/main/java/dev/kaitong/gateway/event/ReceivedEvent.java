package dev.kaitong.gateway.event;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kaitong.edge.wire.CloudEvent;

/**
 * An event that passed every check of ours.
 *
 * @param place its place in the request, from 0
 * @param type what happened
 * @param event its envelope and data
 * @param json the whole event as it came
 */
record ReceivedEvent(int place, EventType type, CloudEvent event, JsonNode json) {}
