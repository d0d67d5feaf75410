/* SPDX-License-Identifier: MIT */
/*
 * What one program needs of openat2(2), written down by itself: the numbers
 * from 424 on are the same for every architecture.
 */
#ifndef BENEATH_H
#define BENEATH_H

#include <linux/types.h>

#define __NR_openat2 437

/** define BENEATH_AT_CWD - Relative to the working directory */
#define BENEATH_AT_CWD -100

/** define BENEATH_NO_ESCAPE - The path may not lead out of the folder */
#define BENEATH_NO_ESCAPE 8

/**
 * struct beneath_how - How to open
 * @flags: Flags of open(2).
 * @mode: Mode of a file that is created.
 * @resolve: How to follow the path, such as %BENEATH_NO_ESCAPE.
 */
struct beneath_how {
	__aligned_u64 flags;
	__aligned_u64 mode;
	__aligned_u64 resolve;
};

#ifdef __BENEATH_PROTOTYPES
/**
 * openat2 - Open a file
 * @dfd: Folder that @path is relative to.
 * @path: Name of the file.
 * @how: How to open it.
 * @size: Size of @how in bytes.
 *
 * Return: A file descriptor, or -1 with errno:
 *
 * * %EXDEV - @path leads out of the folder.
 * * %EINVAL - @how has a flag that is unknown.
 */
int openat2(int dfd, const char *path, const struct beneath_how *how, __u32 size);
#endif

#endif
