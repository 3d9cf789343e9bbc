/** Signs operators and services in and issues tokens. It knows the kernel and the store's sealing. */
@NullMarked
package dev.tenure.identity;

import org.jspecify.annotations.NullMarked;
