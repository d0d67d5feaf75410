/* SPDX-License-Identifier: MIT */
#ifndef TAGGED_H
#define TAGGED_H

#include <stdbool.h>
#include <stddef.h>

/* What has one tag; memory and its size are in whole granules. */
#define GRANULE 16
#define GRANULES(size) (((size) + GRANULE - 1) / GRANULE)

/*
 * From now on a wrong tag is a fault where the kernel reads or writes for this
 * thread and those it starts. Returns whether the machine has tags at all.
 */
bool tagged_enable(void);

/*
 * Maps memory of a tag, which the pointer has too. Ends the program with a
 * bail-out if there is none. Released by tagged_unmap().
 */
char *tagged_map(size_t size);
void tagged_unmap(char *memory, size_t size);

/*
 * Gives the odd granules of a part of it another tag, so that its pointers are
 * right for the first one and wrong for the second, or all of them the one of its
 * pointers again. What is in the memory stays. A part begins at an even granule.
 */
void tagged_spoil(char *from, size_t size);
void tagged_restore(char *from, size_t size);

#endif
