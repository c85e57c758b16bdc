import { Component, type ReactNode } from "react";
import { forgetFailedParts } from "../router/screen-part.tsx";
import { BrokenScreen } from "./broken-screen.tsx";

/** `instead` stands for what broke; without it, a page that says so. */
type BoundaryProps = { children: ReactNode; instead?: ReactNode };
type BoundaryState = { error: unknown; broke: boolean };

/**
 * Catches what breaks beneath it and says so in its place. Give it a key: with another one it tries anew. What could
 * not be fetched without a connection is tried anew by itself.
 */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: undefined, broke: false };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error, broke: true };
  }

  override componentDidMount() {
    window.addEventListener("online", this.tryAnew);
  }

  override componentWillUnmount() {
    window.removeEventListener("online", this.tryAnew);
  }

  tryAnew = () => {
    if (!this.state.broke) return;
    forgetFailedParts();
    this.setState({ error: undefined, broke: false });
  };

  override render() {
    if (!this.state.broke) return this.props.children;
    return this.props.instead === undefined ? <BrokenScreen error={this.state.error} /> : this.props.instead;
  }
}
