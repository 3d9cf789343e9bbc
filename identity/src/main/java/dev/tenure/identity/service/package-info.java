/** Programs that use the API in their own name, and what they may do there. They come from the settings, or the first start. */
@NullMarked
package dev.tenure.identity.service;

import org.jspecify.annotations.NullMarked;
