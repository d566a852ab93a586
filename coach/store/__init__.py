"""The store floor: runs kept on this device, found, read back, erased. Only when asked for."""
