namespace aid {}
