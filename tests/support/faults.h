/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Stands between the program and the system: counts the calls that touch files, and makes one of
 * them fail, or kills the process there. Linked only to tests that ask for it. */
typedef enum
{
  US_FAULT_NONE,
  US_FAULT_KILL,  /* before the call of the number */
  US_FAULT_FAIL,  /* the call of the number */
  US_FAULT_STUCK, /* the call of the number and all after it */
  US_FAULT_SHORT, /* every write takes half of what it could */
} UsFaultKind;

/* File systems that cannot do everything. */
typedef enum
{
  US_FAULT_NO_TMPFILE = 1 << 0,
  US_FAULT_NO_RENAME_FLAGS = 1 << 1,
} UsFaultLack;

void us_faults_arm (UsFaultKind kind, guint number, int problem);
void us_faults_lack (UsFaultLack lack);
/* @hook is called before every call, with its number; calls in it are not counted. */
void us_faults_set_hook (void (*hook) (guint number, gpointer data), gpointer data);
/* Gives the number of calls since it was armed. */
guint us_faults_disarm (void);
/* How often data has reached the disk, armed or not, in any thread. */
guint us_faults_count_syncs (void);
/* The names of the calls since it was armed, one a line. */
const char *us_faults_get_log (void);
