/* SPDX-License-Identifier: MIT */
/*
 * Prototypes of landlock's calls, which linux/landlock.h does not have: with
 * them the generator gives stubs. Written from landlock(7).
 */
#ifndef _LANDLOCK_CALLS_H
#define _LANDLOCK_CALLS_H

#include <linux/landlock.h>
#include <stddef.h>

#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446

#ifdef __LANDLOCK_CALLS_PROTOTYPES

/**
 * landlock_create_ruleset - Make a set of rules, or ask for the ABI version
 * @attr: What the rules will be about; NULL when asking.
 * @size: Size of @attr.
 * @flags: 0, or %LANDLOCK_CREATE_RULESET_VERSION.
 *
 * Return: A file descriptor, or the version.
 */
int landlock_create_ruleset(const struct landlock_ruleset_attr *attr, size_t size, __u32 flags);

/**
 * landlock_add_rule - Add a rule to a set
 * @ruleset_fd: The set.
 * @rule_type: What kind of rule.
 * @rule_attr: The rule: &struct landlock_path_beneath_attr.
 * @flags: 0.
 *
 * Return: 0.
 */
int landlock_add_rule(int ruleset_fd, enum landlock_rule_type rule_type, const void *rule_attr, __u32 flags);

/**
 * landlock_restrict_self - Put the calling thread under a set of rules
 * @ruleset_fd: The set.
 * @flags: 0.
 *
 * Return: 0.
 */
int landlock_restrict_self(int ruleset_fd, __u32 flags);

#endif /* __LANDLOCK_CALLS_PROTOTYPES */

#endif /* _LANDLOCK_CALLS_H */
